-- An answer is told again with its kind and place; a row without a status stands for a request under way.
alter table access_idempotency add column content_type varchar(120);
alter table access_idempotency add column location varchar(400);
alter table access_idempotency alter column status drop not null;
alter table access_idempotency alter column body drop not null;
create index access_idempotency_at on access_idempotency (at);
