create table demonstrations (
  filled_at timestamptz primary key
);
comment on table demonstrations is 'A row where the people of this database are invented: the sign-in page then says so, and names the accounts.';
