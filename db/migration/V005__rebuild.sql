-- The read model is rebuilt in tables beside those that answer, and then put in their place.
create schema timeline_next authorization ${runtime_role};

create schema rebuild;
comment on schema rebuild is 'Puts a rebuilt read model in the place of the one that answers';

-- Only names of schemas are exchanged: whoever reads goes on reading, and reads the new tables with
-- the next statement. The views for people are pointed to the new tables.
create function rebuild.swap() returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  definitions text[];
  definition text;
begin
  select array_agg(format('create or replace view views.%I as %s', c.relname, pg_get_viewdef(c.oid)))
    into definitions
    from pg_class c where c.relnamespace = 'views'::regnamespace and c.relkind = 'v';
  alter schema timeline rename to timeline_former;
  alter schema timeline_next rename to timeline;
  alter schema timeline_former rename to timeline_next;
  foreach definition in array definitions loop
    execute definition;
  end loop;
end $$;

revoke all on function rebuild.swap() from public;
grant usage on schema rebuild to ${runtime_role};
grant execute on function rebuild.swap() to ${runtime_role};
