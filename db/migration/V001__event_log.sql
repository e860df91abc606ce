-- The event log: append-only, one total order without gaps.
-- Owned by the migration role; ${runtime_role} may read it and append to it, nothing else.
create table log.event (
  position    bigint      primary key check (position >= 1),
  known_from  timestamptz not null,
  event_id    text        not null unique,
  stream      text        not null,
  sequence    bigint      not null,
  stream_type text        not null,
  name        text        not null,
  revision    text,
  created     text        not null check (created ~ '^\d{4}-\d\d-\d\dT[0-9:.]+Z$'),
  metadata    json        not null,
  payload     json        not null,
  unique (stream, sequence)
);
create index event_known_from on log.event (known_from, position);
create index event_of_reference on log.event (stream_type, position) where stream_type <> 'record';

comment on table log.event is 'What was recorded, in the order in which it became known. Never changed.';
comment on column log.event.position is 'Place in the total order, from 1, without gaps';
comment on column log.event.known_from is 'When it became known: later for every later transaction';
comment on column log.event.created is 'The time stamp of the framework, taken before the order was fixed: not used';

-- Lock, counter and clock in one row: whoever appends updates it just before it inserts.
create table log.log_head (
  only_row    boolean     primary key default true check (only_row),
  position    bigint      not null,
  known_from  timestamptz not null,
  transaction xid8,
  confirmed   timestamptz not null default '-infinity',
  adopted     timestamptz
);
insert into log.log_head (position, known_from) values (0, '-infinity');

comment on column log.log_head.confirmed is
  'Up to here an administrator knows that instants lie ahead of the clock';
comment on column log.log_head.adopted is
  'The last instant that was handed in, while a history import is running';

-- The only place where the log reads a clock.
create function log.clock() returns timestamptz
language sql volatile set search_path = pg_catalog, pg_temp as 'select clock_timestamp()';

-- Takes the next positions and the instant from which they are known; the lock is kept until the
-- transaction ends, so positions are in commit order and a rollback leaves no gap. The clock is
-- read after the lock was obtained. All events of one transaction share one instant. Whoever takes
-- them is told what the clock showed and what came before, and gives them back by a rollback when
-- the clock cannot be right.
create function log.take_positions(how_many int, out first_position bigint,
                                   out known_from timestamptz, out clock timestamptz,
                                   out before timestamptz, out confirmed timestamptz)
language plpgsql security definer set search_path = pg_catalog, pg_temp set lock_timeout = '5s' as $$
declare
  head log.log_head;
begin
  if how_many is null or how_many < 1 then
    raise exception 'take at least one position' using errcode = 'invalid_parameter_value';
  end if;
  select * into strict head from log.log_head for update;
  if head.adopted is not null then
    raise exception 'a history import is running' using errcode = 'CH001';
  end if;
  clock := log.clock();
  before := head.known_from;
  take_positions.confirmed := head.confirmed;
  if head.transaction is not distinct from pg_current_xact_id() then
    take_positions.known_from := head.known_from;
  else
    take_positions.known_from := greatest(clock, head.known_from + interval '1 microsecond');
  end if;
  first_position := head.position + 1;
  update log.log_head
     set position = head.position + how_many,
         known_from = take_positions.known_from,
         transaction = pg_current_xact_id();
end $$;

-- A history import begins, into an empty log only, or goes on after it was interrupted. Whatever
-- instant was closed while the log was empty is opened again.
create function log.begin_history() returns boolean
language plpgsql security definer set search_path = pg_catalog, pg_temp set lock_timeout = '5s' as $$
declare
  head log.log_head;
begin
  select * into strict head from log.log_head for update;
  if head.adopted is null and head.position = 0 then
    update log.log_head set adopted = '-infinity', known_from = '-infinity', transaction = null;
  end if;
  return head.adopted is not null or head.position = 0;
end $$;

-- Takes positions as above, but with instants that are handed in. They do not decrease, and those
-- that are equal follow one another by a microsecond.
create function log.take_history(instants timestamptz[])
returns table (at_position bigint, at_instant timestamptz)
language plpgsql security definer set search_path = pg_catalog, pg_temp set lock_timeout = '5s' as $$
declare
  head log.log_head;
  instant timestamptz;
begin
  select * into strict head from log.log_head for update;
  if head.adopted is null then
    raise exception 'no history import is running'
      using errcode = 'object_not_in_prerequisite_state';
  end if;
  foreach instant in array instants loop
    if instant is null or not isfinite(instant) or instant > log.clock() then
      raise exception 'an instant of a history import lies in the past'
        using errcode = 'invalid_parameter_value';
    end if;
    if instant < head.adopted then
      raise exception 'the instants of a history import do not decrease'
        using errcode = 'serialization_failure';
    end if;
    head.adopted := instant;
    head.known_from := greatest(instant, head.known_from + interval '1 microsecond');
    head.position := head.position + 1;
    at_position := head.position;
    at_instant := head.known_from;
    return next;
  end loop;
  update log.log_head
     set position = head.position, known_from = head.known_from, adopted = head.adopted,
         transaction = pg_current_xact_id();
end $$;

-- A history import has ended: from now on the clock stamps again. No lines are told when none runs.
create function log.end_history(out lines bigint, out first timestamptz, out last timestamptz)
language plpgsql security definer set search_path = pg_catalog, pg_temp set lock_timeout = '5s' as $$
declare
  head log.log_head;
begin
  select * into strict head from log.log_head for update;
  lines := 0;
  if head.adopted is not null then
    update log.log_head set adopted = null, transaction = null;
    select count(*), min(e.known_from), max(e.known_from) into lines, first, last from log.event e;
  end if;
end $$;

-- Closes the instant that has been reached: nothing will ever become known at or before it. While
-- somebody appends, the last closed instant is the one that is committed: whoever holds the row
-- will be stamped later. So this never waits. When the clock cannot be right, it is given back by a
-- rollback. While a history import is running, nothing is closed.
create function log.close_instant(out closed_position bigint, out closed timestamptz,
                                  out clock timestamptz, out before timestamptz,
                                  out confirmed timestamptz)
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  head log.log_head;
begin
  select * into head from log.log_head for update skip locked;
  if found then
    clock := log.clock();
    update log.log_head
       set known_from = case when head.adopted is null then greatest(clock, head.known_from)
                             else head.known_from end,
           transaction = null
    returning log_head.position, log_head.known_from into closed_position, closed;
  else
    clock := log.clock();
    select * into strict head from log.log_head;
    closed_position := head.position;
    closed := head.known_from;
  end if;
  before := head.known_from;
  close_instant.confirmed := head.confirmed;
end $$;

-- An administrator has looked at the clock: instants up to the last one may lie ahead of it.
create function log.confirm_clock() returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp set lock_timeout = '5s' as $$
begin
  update log.log_head set confirmed = known_from, transaction = null;
end $$;

-- What is taken is used: a position without an event would be a gap for ever.
create function log.check_no_gap() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if new.position - old.position <>
     (select count(*) from log.event e where e.position > old.position and e.position <= new.position) then
    raise exception 'positions % to % were taken and not used', old.position + 1, new.position
      using errcode = 'check_violation';
  end if;
  return null;
end $$;
create constraint trigger log_has_no_gap after update on log.log_head
  deferrable initially deferred for each row
  when (old.position is distinct from new.position) execute function log.check_no_gap();

create function log.refuse_change() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  raise exception 'the event log is append-only: % on %.% is refused', tg_op, tg_table_schema, tg_table_name
    using errcode = 'insufficient_privilege';
end $$;

create trigger event_is_never_changed before update or delete on log.event
  for each row execute function log.refuse_change();
create trigger event_is_never_truncated before truncate on log.event
  for each statement execute function log.refuse_change();
create trigger log_head_is_never_removed before delete on log.log_head
  for each row execute function log.refuse_change();
create trigger log_head_is_never_truncated before truncate on log.log_head
  for each statement execute function log.refuse_change();

-- Appending is checked where it happens: an event that did not take its position is refused, and
-- nobody hands in an instant but a history import, in order.
create function log.check_position() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  head log.log_head;
begin
  select * into strict head from log.log_head;
  if head.transaction is distinct from pg_current_xact_id() or new.position > head.position
     or new.known_from > head.known_from
     or head.adopted is null and new.known_from < head.known_from
     or head.adopted is not null
        and exists (select from log.event e
                     where e.position = new.position - 1 and e.known_from >= new.known_from) then
    raise exception 'an event takes its position and its instant from log_head'
      using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger event_takes_its_position before insert on log.event
  for each row execute function log.check_position();

revoke all on function log.take_positions(int) from public;
revoke all on function log.close_instant() from public;
revoke all on function log.confirm_clock() from public;
revoke all on function log.begin_history() from public;
revoke all on function log.take_history(timestamptz[]) from public;
revoke all on function log.end_history() from public;
grant usage on schema log to ${runtime_role};
grant select, insert on log.event to ${runtime_role};
grant select on log.log_head to ${runtime_role};
grant execute on function log.clock(), log.take_positions(int), log.close_instant(),
  log.confirm_clock(), log.begin_history(), log.take_history(timestamptz[]), log.end_history()
  to ${runtime_role};
