create table rows (id bigint primary key);
comment on table rows is 'Numbers that a writer was writing when it was killed.';
