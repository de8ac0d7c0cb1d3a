package io.playmaker.engine;

import io.playmaker.account.Account;
import io.playmaker.account.Accounts;
import io.playmaker.playbook.Action;
import io.playmaker.playbook.Playbooks;
import io.playmaker.playbook.Run;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
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
        return new Action.Call(run, account, key, execution.getCurrentActivityId(), variables(execution), clock);
    }

    /** Lists that people filled in are lists for actions, too. */
    private static Map<String, Object> variables(DelegateExecution execution) {
        Map<String, Object> variables =
                new HashMap<>(execution.getProcessInstance().getVariables());
        variables.replaceAll((name, value) -> Answers.plain(value));
        return variables;
    }
}
