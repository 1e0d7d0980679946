#!/bin/bash
# At the first start of PostgreSQL: the database, the role that owns it, and the role that serves and owns nothing.
set -euo pipefail

psql --set=ON_ERROR_STOP=1 --username="$POSTGRES_USER" --dbname=postgres \
  --set=owner_password="$NNRLK_OWNER_PASSWORD" --set=runtime_password="$NNRLK_RUNTIME_PASSWORD" <<'SQL'
create role nnrlk_owner login nosuperuser nocreatedb nocreaterole nobypassrls password :'owner_password';
create role nnrlk_runtime login nosuperuser nocreatedb nocreaterole nobypassrls password :'runtime_password';
create database nnrlk owner nnrlk_owner;
revoke all on database nnrlk from public;
grant connect on database nnrlk to nnrlk_runtime;
SQL
