-- Runs are found by their id, which is the business key of the process instance.
drop index playbook_run_process;
