#!/bin/sh
# front_end.sh [OPTION ...]: install the locked front-end packages, with the machine's npm or else PyPI's.
# No package may run a script of its own.
set -eu

if ! npm --version >/dev/null 2>&1; then
    PATH="$PWD/.venv/bin:$PATH"
    export PATH
fi
if ! npm --version >/dev/null 2>&1; then
    echo "There is no npm on this machine: taking it from PyPI."
    scripts/python_packages.sh .venv requirements-node.txt
fi
echo "Installing the front-end packages of package-lock.json in node_modules"
npm ci --ignore-scripts --no-audit --no-fund --loglevel=error "$@"
