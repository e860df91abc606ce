#!/bin/sh
# Runs once, when the container makes its database: the two roles of the service.
# chancery_migration owns the database and its log; chancery runs the service.
set -eu
psql --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres \
     --set migration_password="$(cat /passwords/service/spring.flyway.password)" \
     --set runtime_password="$(cat /passwords/service/spring.datasource.password)" <<'SQL'
set password_encryption = 'scram-sha-256';
create role chancery login password :'runtime_password';
create role chancery_migration login password :'migration_password';
grant chancery to chancery_migration;
create database chancery owner chancery_migration;
revoke all on database chancery from public;
grant connect on database chancery to chancery;
SQL
