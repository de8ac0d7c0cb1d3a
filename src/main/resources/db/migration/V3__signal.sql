-- Each call gives a block of 1,000 ids, so that a batch knows its ids before it is stored.
create sequence signal_block start with 1 increment by 1000;

create table signal_signal (
    id          bigint primary key,
    source      varchar(80)  not null,
    source_id   varchar(200) not null,
    account_id  bigint       not null,
    type        varchar(120) not null,
    event       boolean      not null,
    amount      double precision,
    occurred_at timestamp with time zone not null,
    learned_at  timestamp with time zone not null,
    contact     varchar(120),
    subject     varchar(200),
    text        varchar(4000),
    constraint signal_once unique (source, source_id)
);
create index signal_newest on signal_signal (account_id, type, occurred_at desc, id desc);

create table signal_latest (
    account_id  bigint       not null,
    type        varchar(120) not null,
    amount      double precision not null,
    occurred_at timestamp with time zone not null,
    learned_at  timestamp with time zone not null,
    signal_id   bigint       not null,
    primary key (account_id, type)
);
