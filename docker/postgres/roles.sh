#!/bin/sh
# Once, with an empty database: the tables' owner, who changes them, and the application, which works in them.
set -eu
owner=$(cat /run/secrets/owner.password)
app=$(cat /run/secrets/spring.datasource.password)
psql -v ON_ERROR_STOP=1 -q -U "${POSTGRES_USER:-postgres}" -v owner="$owner" -v app="$app" <<'SQL'
create role complaints_owner login password :'owner';
create role complaints_app login password :'app';
create database complaints owner complaints_owner;
revoke all on database complaints from public;
grant connect on database complaints to complaints_app;
SQL
