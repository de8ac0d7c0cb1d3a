-- An account's moments are few enough to be found by the account alone, and each index costs every new moment.
drop index trigger_moment_waiting;
