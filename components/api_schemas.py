"""The forms of the API's answers as JSON Schema 2020-12, made from their types."""

from __future__ import annotations

from typing import Any

from pydantic import TypeAdapter
from pydantic.json_schema import GenerateJsonSchema

from components.api_endpoints import ENDPOINTS, JSON, Endpoint
from components.api_shape import ProblemAnswer

SCHEMAS = "#/components/schemas"


class _Schemas(GenerateJsonSchema):
    """Says of each field what we say of it in Swedish, and nothing of what stands in the code."""

    def field_title_should_be_set(self, schema: Any) -> bool:
        """Their names are titles enough."""
        return False

    def dataclass_schema(self, schema: Any) -> dict[str, Any]:
        """Without the docstring."""
        return _undescribed(super().dataclass_schema(schema))

    def enum_schema(self, schema: Any) -> dict[str, Any]:
        """Without the docstring."""
        return _undescribed(super().enum_schema(schema))


def schemas() -> dict[str, Any]:
    """The form of every answer and of what it is made of, by name."""
    answers = [ProblemAnswer, *(one.answer for one in ENDPOINTS if one.answer)]
    _, whole = TypeAdapter.json_schemas(
        [(one.__name__, "serialization", TypeAdapter(one)) for one in answers],
        by_alias=True,
        ref_template=f"{SCHEMAS}/{{model}}",
        schema_generator=_Schemas,
    )
    found: dict[str, Any] = whole["$defs"]
    return found


def schema(endpoint: Endpoint) -> dict[str, Any]:
    """The form of what an address answers."""
    if endpoint.answer:
        return {"$ref": f"{SCHEMAS}/{endpoint.answer.__name__}"}
    return {"type": "object" if endpoint.kind == JSON else "string"}


def _undescribed(schema: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in schema.items() if name != "description"}
