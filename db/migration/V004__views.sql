-- Read-only views for people who ask in SQL what no address answers: docs/sql-views.md.
-- Both clocks are half open, and an open end is null: known_until is null for what holds now.
create schema views;
comment on schema views is 'For people: acts, the relationships they bear on, facts, and sources';

-- One row for every version of every record.
create view views.act as
  select v.record, v.version, v.kind, v.headline, v.occurred,
         nullif(v.earliest, '-infinity') as earliest, nullif(v.latest, 'infinity') as latest,
         nullif(v.over_by, 'infinity') as over_by, v.latest = 'infinity' as announced,
         v.retracted, v.event, v.reason, v.actors, v.subjects, v.body -> 'act' as particulars, v.body -> 'header' as header,
         v.recorded_by, v.publisher_known_at, v.opened as position,
         f.known_from, u.known_from as known_until
    from timeline.record_version v
    join log.event f on f.position = v.opened
    left join log.event u on u.position = v.closed;
comment on view views.act is 'One row for every version of every record';

-- One row for every relationship on which a version of a record bears.
create view views.bearing as
  select b.relationship, b.record, b.kind, b.cameo,
         case b.direction when 'FORTH' then r.first || '→' || r.second
                          when 'BACK' then r.second || '→' || r.first
                          when 'BOTH' then r.first || '↔' || r.second end as direction,
         b.because, nullif(b.earliest, '-infinity') as earliest,
         nullif(b.latest, 'infinity') as latest, b.opened as position,
         f.known_from, u.known_from as known_until
    from timeline.bearing b
    join timeline.relationship r on r.id = b.relationship
    join log.event f on f.position = b.opened
    left join log.event u on u.position = b.closed;
comment on view views.bearing is 'One row for every relationship on which an act bears';

-- One row for every value that a field of a fact has, or may have, over some days.
create view views.fact as
  select i.topic, i.key, i.field, i.value #>> '{}' as value, i.certain,
         nullif(i.world_from, '-infinity') as world_from,
         nullif(i.world_until, 'infinity') as world_until,
         i.record, i.occurred, i.opened as position,
         f.known_from, u.known_from as known_until
    from timeline.fact_interval i
    join log.event f on f.position = i.opened
    left join log.event u on u.position = i.closed;
comment on view views.fact is 'One row for every value of a field of a fact over some days';

-- Where a fact shows.
create view views.fact_relationship as
  select s.relationship, s.topic, s.key, f.known_from, u.known_from as known_until
    from timeline.fact_relationship s
    join log.event f on f.position = s.opened
    left join log.event u on u.position = s.closed;
comment on view views.fact_relationship is 'The relationships in which a fact shows';

-- One row for every registered source.
create view views.source as
  select s.id as source, s.title, s.issued, s.body as csl, s.registered_by, f.known_from
    from timeline.source s
    join log.event f on f.position = s.opened;
comment on view views.source is 'One row for every registered source';

grant usage on schema views to ${runtime_role};
grant select on all tables in schema views to ${runtime_role};
