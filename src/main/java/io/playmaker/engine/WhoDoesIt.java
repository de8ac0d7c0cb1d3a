package io.playmaker.engine;

import io.playmaker.playbook.RunJournal;
import io.playmaker.shared.People;
import io.playmaker.shared.Person;
import io.playmaker.shared.Role;
import java.util.List;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The names that models have for who shall do a step. When nobody is behind one, the step's group claims it. */
@Component
class WhoDoesIt {

    static final String DOER_OF_EARLIER_STEP = "doerOfEarlierStep";
    static final String LEAD = "csLead";

    /** The property of a step that names the earlier one. */
    static final String EARLIER_STEP = "assigneeStep";

    private final ObjectProvider<RunJournal> journal;
    private final ObjectProvider<People> people;

    /** Both are fetched late: they stand above the engine, or ask it. */
    WhoDoesIt(ObjectProvider<RunJournal> journal, ObjectProvider<People> people) {
        this.journal = journal;
        this.people = people;
    }

    /** Whoever did the step that the present one names, unless they are gone. */
    @Nullable
    String doerOfEarlierStep(@Nullable VariableScope scope) {
        if (!(scope instanceof ExecutionEntity execution) || execution.getActivity() == null) return null;
        Object earlier = execution.getActivity().getProperty(EARLIER_STEP);
        if (earlier == null) return null;
        return journal.getObject()
                .doerOf(RunOf.execution(execution), earlier.toString())
                .filter(person -> people.getObject().find(person).isPresent())
                .orElse(null);
    }

    /** The CS lead, where there is one and no more. */
    @Nullable
    String lead() {
        List<Person> leads = people.getObject().inRole(Role.CSM_LEAD);
        return leads.size() == 1 ? leads.get(0).id() : null;
    }
}
