-- The engine's table of variables takes the most rows of every start. Cases and tenants are not used here.
drop index act_idx_var_case_exe;
drop index act_idx_var_case_inst_id;
drop index act_idx_variable_tenant_id;
