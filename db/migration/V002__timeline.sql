-- The read model: rebuilt from the log at any time, owned by the run-time role.
-- Known time is the position of the log, half open: opened <= p < closed; an open end is the
-- largest value. World time is days; an open end is infinity.
create extension if not exists btree_gist;

create schema timeline authorization ${runtime_role};
set role ${runtime_role};

-- How far the read model has come.
create table timeline.projection (
  only_row boolean primary key default true check (only_row),
  position bigint  not null
);
insert into timeline.projection (position) values (0);

-- The place of the event processor, and which node holds it.
create table timeline.token (
  processorname text    not null,
  segment       integer not null,
  token         bytea,
  tokentype     text,
  timestamp     text,
  owner         text,
  primary key (processorname, segment)
);

-- One row for every event that changes a record.
create table timeline.record_version (
  record             text     not null,
  version            int      not null,
  event              text     not null,
  reason             text,
  retracted          boolean  not null,
  kind               text     not null,
  headline           text     not null,
  body               json     not null,
  occurred           text     not null,
  earliest           date     not null,
  latest             date     not null,
  over_by            date     not null,
  sort_order         int      not null,
  first_position     bigint   not null,
  dated_at           bigint   not null,
  actors             text[]   not null,
  subjects           text[]   not null,
  sources            text[]   not null,
  words              tsvector not null,
  recorded_by        text     not null,
  publisher_known_at text,
  opened             bigint   not null,
  closed             bigint   not null default 9223372036854775807,
  primary key (record, opened),
  constraint one_truth_at_a_time
    exclude using gist (record with =, int8range(opened, closed) with &&)
);
create index record_version_by_day
  on timeline.record_version (earliest, latest, sort_order, first_position, opened, closed);
create index record_version_of_vague_day
  on timeline.record_version (latest, earliest, opened, closed) where earliest < latest;
create index record_version_opened on timeline.record_version (opened);
create index record_version_of_actors on timeline.record_version using gin (actors);
create index record_version_of_subjects on timeline.record_version using gin (subjects);
create index record_version_of_sources on timeline.record_version using gin (sources);
create index record_version_of_words on timeline.record_version using gin (words);

comment on column timeline.record_version.event is 'What made this version, as events are named in the log';
comment on column timeline.record_version.dated_at is 'The position at which the date was last told';
comment on column timeline.record_version.actors is 'Who took part, and the states they stood for';
comment on column timeline.record_version.subjects is 'Tags, subjects and keys of facts, as slugs';

-- Announced acts that were cancelled or put off, and the last day on which that may have happened.
create table timeline.calling_off (
  record    text   not null,
  by_record text   not null,
  latest    date   not null,
  opened    bigint not null,
  closed    bigint not null default 9223372036854775807,
  primary key (record, by_record, opened)
);

-- Every pair on which some act ever bore.
create table timeline.relationship (
  id     text   primary key,
  first  text   not null,
  second text   not null,
  opened bigint not null
);
create index relationship_of_first on timeline.relationship (first, id);
create index relationship_of_second on timeline.relationship (second, id);

-- Record x relationship.
create table timeline.bearing (
  relationship   text   not null,
  record         text   not null,
  kind           text   not null,
  cameo          text,
  direction      text   check (direction in ('FORTH', 'BACK', 'BOTH')),
  because        text,
  earliest       date   not null,
  latest         date   not null,
  sort_order     int    not null,
  first_position bigint not null,
  opened         bigint not null,
  closed         bigint not null default 9223372036854775807
);
create index bearing_by_kind on timeline.bearing (relationship, kind, latest, earliest, opened, closed);
create index bearing_by_day
  on timeline.bearing (relationship, earliest, latest, sort_order, first_position, opened, closed);
create index bearing_of_vague_day
  on timeline.bearing (relationship, latest, earliest, opened, closed) where earliest < latest;
create index bearing_of_record on timeline.bearing (record, relationship, closed);

-- Record x fact x field.
create table timeline.effect (
  topic          text   not null,
  key            text   not null,
  field          text   not null,
  record         text   not null,
  value          jsonb,
  opens          boolean not null,
  occurred       text   not null,
  earliest       date   not null,
  latest         date   not null,
  sort_order     int    not null,
  first_position bigint not null,
  opened         bigint not null,
  closed         bigint not null default 9223372036854775807
);
create index effect_by_earliest on timeline.effect (topic, key, field, earliest, opened, closed);
create index effect_by_latest on timeline.effect (topic, key, field, latest, opened, closed);
create index effect_of_record on timeline.effect (record, opened);

-- Where a fact shows: every relationship that one of its acts bears on.
create table timeline.fact_relationship (
  relationship text   not null,
  topic        text   not null,
  key          text   not null,
  opened       bigint not null,
  closed       bigint not null default 9223372036854775807,
  primary key (relationship, topic, key, opened)
);
create index fact_relationship_of_fact on timeline.fact_relationship (topic, key, closed);

-- Acts that change a fact which shows in a relationship on which they do not bear themselves.
create table timeline.reach (
  relationship   text   not null,
  record         text   not null,
  kind           text   not null,
  earliest       date   not null,
  latest         date   not null,
  sort_order     int    not null,
  first_position bigint not null,
  opened         bigint not null,
  closed         bigint not null default 9223372036854775807,
  primary key (relationship, record, opened)
);
create index reach_by_day
  on timeline.reach (relationship, earliest, latest, sort_order, first_position, opened, closed);

-- What a field of a fact is over which days: certain rows, one a run; possible rows, one an act
-- and span. The act that a row names is the first of its run.
create table timeline.fact_interval (
  topic          text    not null,
  key            text    not null,
  field          text    not null,
  certain        boolean not null,
  value          jsonb,
  world_from     date    not null,
  world_until    date    not null,
  record         text    not null,
  occurred       text    not null,
  earliest       date    not null,
  latest         date    not null,
  sort_order     int     not null,
  first_position bigint  not null,
  opened         bigint  not null,
  closed         bigint  not null default 9223372036854775807,
  check (world_from < world_until),
  check (opened < closed)
);
create index fact_interval_of_fact
  on timeline.fact_interval (topic, key, world_from, world_until, opened, closed);

-- Sources, as registered.
create table timeline.source (
  id            text     primary key,
  type          text     not null,
  body          json     not null,
  title         text     not null,
  issued        text,
  words         tsvector not null,
  registered_by text     not null,
  opened        bigint   not null,
  closed        bigint   not null default 9223372036854775807
);
create index source_of_words on timeline.source using gin (words);

reset role;
