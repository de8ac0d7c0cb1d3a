-- A line of the queue names all accounts of one batch.
alter table health_stale add column accounts bigint array;
update health_stale set accounts = array[account_id];
alter table health_stale alter column accounts set not null;
alter table health_stale drop column account_id;
