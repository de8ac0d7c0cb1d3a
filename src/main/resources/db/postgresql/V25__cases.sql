-- Support cases are looked up by kind; they are few, and measures need not pay for it.
create index signal_event on signal_signal (account_id, type, occurred_at) where event;
