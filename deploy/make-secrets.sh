#!/bin/sh
# Makes the secrets that docker-compose.yml reads, once. Keep a copy of master-key apart from every backup:
# without it sealed texts cannot be read, and with it they can.
set -eu
cd "$(dirname "$0")"
umask 077
mkdir -p secrets
for name in master-key mongo-password mongo-root-password mongo-key; do
  [ -e "secrets/$name" ] || openssl rand -hex 32 > "secrets/$name"
  # The folder is closed to others; inside a container the file belongs to nobody in particular.
  chmod 444 "secrets/$name"
done
