-- Every version of every segment's scorecard; the newest one of a segment is in force.
create table health_scorecard (
    segment varchar(60)   not null,
    version integer       not null,
    author  varchar(120)  not null,
    comment varchar(1000) not null,
    at      timestamp with time zone not null,
    -- came with the application rather than from a person
    shipped boolean       not null,
    content text          not null,
    primary key (segment, version)
);

-- Bulk work waits until all that is fresh is scored.
alter table health_stale add column bulk boolean default false not null;
create index health_stale_order on health_stale (bulk, id);
