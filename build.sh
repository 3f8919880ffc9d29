#!/usr/bin/env bash
# ./build.sh demo | test | soak | sql | bench | check | generate | pack      what each does: ./build.sh help
set -euo pipefail
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_GENERATE_ASPNET_CERTIFICATE=false
exec dotnet run --project "$(dirname "${BASH_SOURCE[0]}")/tools/Build" -- "$@"
