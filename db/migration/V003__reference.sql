-- Reference data of actors: states, organisations, companies, media, persons.
-- Owned by the migration role; the service may only read it.
create schema reference;

create table reference.actor (
  id           text primary key check (id ~ '^([A-Z]{3}|[a-z]+:[a-z0-9]+(-[a-z0-9]+)*)$'),
  type         text not null check (type in ('state', 'organisation', 'company', 'medium', 'person')),
  name         text not null,
  exists_from  date not null default '-infinity',
  exists_until date not null default 'infinity',
  check (exists_from < exists_until)
);

create table reference.actor_name (
  actor       text not null references reference.actor,
  language    text not null,
  name        text not null,
  known_as_from  date not null default '-infinity',
  known_as_until date not null default 'infinity',
  primary key (actor, language, known_as_from)
);

create table reference.actor_identifier (
  scheme      text not null check (scheme in ('iso2', 'cow', 'gw', 'wikidata')),
  value       text not null,
  actor       text not null references reference.actor,
  valid_from  date not null default '-infinity',
  valid_until date not null default 'infinity',
  primary key (scheme, value, valid_from)
);

create table reference.actor_state (
  actor      text not null references reference.actor,
  state      text not null references reference.actor,
  belongs_from  date not null default '-infinity',
  belongs_until date not null default 'infinity',
  primary key (actor, belongs_from)
);

create table reference.actor_predecessor (
  actor       text not null references reference.actor,
  predecessor text not null references reference.actor,
  succeeded   date not null,
  primary key (actor, predecessor)
);

grant usage on schema reference to ${runtime_role};
grant select on all tables in schema reference to ${runtime_role};
