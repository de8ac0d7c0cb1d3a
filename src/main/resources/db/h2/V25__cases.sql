-- Support cases are looked up by kind; H2 has no index of only some rows.
create index signal_event on signal_signal (account_id, type, occurred_at);
