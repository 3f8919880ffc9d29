@echo off
rem build demo ^| test ^| sql ^| bench ^| check ^| generate ^| pack      what each does: build help
set DOTNET_NOLOGO=1
set DOTNET_CLI_TELEMETRY_OPTOUT=1
set DOTNET_GENERATE_ASPNET_CERTIFICATE=false
dotnet run --project "%~dp0tools\Build" -- %*
