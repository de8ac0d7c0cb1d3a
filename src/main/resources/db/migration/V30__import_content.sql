-- A file stands by itself: its import's row changes with every piece, and must not drag the file along each time.
create table imports_content (
    import_id bigint primary key references imports_import (id),
    content   bytea not null
);

insert into imports_content (import_id, content)
select id, content from imports_import where content is not null;

alter table imports_import drop column content;
