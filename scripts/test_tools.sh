#!/bin/sh
# Make sure of what the tests need beside Python: Chromium with its driver, and Redis.
set -eu

packages=""
command -v chromium >/dev/null || packages="$packages chromium"
command -v chromedriver >/dev/null || packages="$packages chromium-driver"
command -v redis-server >/dev/null || packages="$packages redis-server"
if [ -z "$packages" ]; then
    echo "Chromium, its driver and Redis are here."
    exit 0
fi

if [ "$(id -u)" -eq 0 ]; then
    sudo=""
elif sudo -n true 2>/dev/null; then
    sudo="sudo -n"
else
    sudo="none"
fi
if [ "$sudo" = none ] || ! command -v apt-get >/dev/null; then
    echo "The tests need more than this machine has. As root: apt-get install --no-install-recommends$packages" >&2
    exit 1
fi
echo "Installing$packages"
$sudo apt-get update -qq
# shellcheck disable=SC2086 # the names are words of their own
$sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $packages </dev/null
