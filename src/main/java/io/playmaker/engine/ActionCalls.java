package io.playmaker.engine;

import io.playmaker.account.Account;
import io.playmaker.account.Accounts;
import io.playmaker.playbook.Action;
import io.playmaker.playbook.Playbooks;
import io.playmaker.playbook.Run;
import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Says to an action from where it is called. */
@Component
class ActionCalls {

    private final Playbooks playbooks;
    private final Accounts accounts;
    private final Clock clock;

    ActionCalls(Playbooks playbooks, Accounts accounts, Clock clock) {
        this.playbooks = playbooks;
        this.accounts = accounts;
        this.clock = clock;
    }

    Action.Call from(DelegateExecution execution) {
        Run run = playbooks.run(RunOf.execution(execution));
        Account account = accounts.get(run.account());
        String key = run.id() + ":" + execution.getActivityInstanceId();
        return new Action.Call(
                run,
                account,
                key,
                execution.getCurrentActivityId(),
                execution.getProcessInstance().getVariables(),
                clock);
    }
}
