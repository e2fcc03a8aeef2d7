#!/bin/sh
# python_packages.sh VENV LOCK: install the locked packages into a virtual environment, made here if need be.
set -eu

venv=$1
lock=$2

if [ -z "${PYTHON:-}" ]; then
    echo "Länsläget needs Python 3.11 or later, and there is none here. On Debian 12: apt install python3 python3-venv" >&2
    exit 1
fi
if ! "$venv/bin/python" -m pip --version >/dev/null 2>&1; then
    if ! "$PYTHON" -c 'import ensurepip, venv' 2>/dev/null; then
        echo "$PYTHON cannot make a virtual environment. On Debian: apt install python3-venv" >&2
        exit 1
    fi
    "$PYTHON" -m venv --clear "$venv"
fi
echo "Installing the packages of $lock in $venv (once; a minute or two)"
"$venv/bin/python" -m pip install --quiet --require-hashes -r "$lock"
