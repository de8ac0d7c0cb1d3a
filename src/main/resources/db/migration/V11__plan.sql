create table plan_success_plan (
    account_id       bigint primary key,
    version          integer not null,
    highlights       varchar(4000),
    objective        varchar(4000),
    key_challenges   varchar(4000),
    key_benefits     varchar(4000),
    success_criteria varchar(4000)
);

create table plan_measure (
    account_id bigint       not null,
    position   integer      not null,
    title      varchar(300) not null,
    target     varchar(300) not null,
    measure    varchar(120),
    primary key (account_id, position)
);

create table plan_commitment (
    account_id bigint       not null,
    position   integer      not null,
    who        varchar(200) not null,
    what       varchar(500) not null,
    why        varchar(500),
    how        varchar(500),
    by_day     date,
    primary key (account_id, position)
);

create table plan_milestone (
    account_id bigint       not null,
    title      varchar(200) not null,
    target_on  date         not null,
    state      varchar(10)  not null,
    reached_on date,
    primary key (account_id, title)
);

create table plan_change (
    account_id bigint        not null,
    version    integer       not null,
    at         timestamp with time zone not null,
    by_whom    varchar(120)  not null,
    what       varchar(2000) not null,
    primary key (account_id, version)
);
