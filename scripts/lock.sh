#!/bin/sh
# Write the lock files from pyproject.toml and package.json: hashes for all machines, no address of a registry.
# One lock serves Python 3.11.0 and later on every platform: pip-compile would leave out what only another
# Python needs (redis asks for async-timeout before 3.11.3, which is Debian 12).
# Pins stay as they are unless they must change; `make lock UPGRADE=1` takes the newest of everything.
set -eu

UV="uv==0.13.9"
VENV=.venv-lock
RUNTIME=build/runtime-pins.txt

lock() {
    "$VENV/bin/uv" pip compile --quiet ${UPGRADE:+--upgrade} --custom-compile-command "make lock" \
        --universal --fork-strategy fewest --python-version 3.11 --generate-hashes --no-annotate "$@"
}

members() { # of an optional group that is no part of the site
    "$VENV/bin/python" -c "
import sys, tomllib
with open('pyproject.toml', 'rb') as file:
    print(*tomllib.load(file)['project']['optional-dependencies'][sys.argv[1]], sep='\n')" "$1"
}

if ! "$VENV/bin/uv" --version >/dev/null 2>&1; then
    "$PYTHON" -m venv --clear "$VENV"
    "$VENV/bin/python" -m pip install --quiet "$UV"
fi
mkdir -p build

lock pyproject.toml --output-file requirements.txt
# The tests run on what visitors get. One exception: selenium, as dash[testing] pins it, needs urllib3 1.
grep -E '^[a-z0-9._-]+==' requirements.txt | grep -v '^urllib3==' | sed 's/ .*//' >"$RUNTIME"
lock pyproject.toml --extra test --constraints "$RUNTIME" --output-file requirements-dev.txt
for group in node geometry; do
    members "$group" >"build/$group.in"
    lock "build/$group.in" --output-file "requirements-$group.txt"
done

# package.json holds msgpackr-extract at 3.0.4: later ones could not be had for all machines, and npm ci
# refuses a lock in which one is missing.
rm -f package-lock.json
npm install --package-lock-only --ignore-scripts --omit-lockfile-registry-resolved
