create table library_material (
    material_key varchar(120) primary key,
    -- the one that is shown; a text that was shipped after somebody edited lies beside it with a higher number
    version      integer not null
);

create table library_version (
    material_key varchar(120) not null,
    version      integer      not null,
    kind         varchar(20)  not null,
    title        varchar(200) not null,
    summary      varchar(500) not null,
    text         text         not null,
    author       varchar(120) not null,
    written_at   timestamp with time zone not null,
    remark       varchar(500) not null,
    -- whether it reads as it was shipped; only such a text gives way to the next shipped one
    shipped      boolean      not null,
    primary key (material_key, version)
);

create table library_use (
    material_key varchar(120) not null,
    version      integer      not null,
    run_id       bigint       not null,
    step_key     varchar(120) not null,
    person       varchar(120) not null,
    at           timestamp with time zone not null,
    primary key (material_key, run_id, step_key, person)
);

create table library_vote (
    material_key varchar(120)  not null,
    version      integer       not null,
    run_id       bigint        not null,
    step_key     varchar(120)  not null,
    person       varchar(120)  not null,
    helped       boolean       not null,
    missing      varchar(1000) not null,
    at           timestamp with time zone not null,
    primary key (material_key, run_id, step_key, person)
);
