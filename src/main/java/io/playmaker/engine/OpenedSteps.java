package io.playmaker.engine;

import io.playmaker.playbook.OpenedStep;
import io.playmaker.playbook.RunJournal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.springframework.beans.factory.ObjectProvider;

/** The steps that one engine command opens; written down together, as the command's other inserts are. */
class OpenedSteps implements Session {

    private final ObjectProvider<RunJournal> journal;
    private final List<OpenedStep> opened = new ArrayList<>();

    private OpenedSteps(ObjectProvider<RunJournal> journal) {
        this.journal = journal;
    }

    static SessionFactory factory(ObjectProvider<RunJournal> journal) {
        return new SessionFactory() {
            @Override
            public Class<?> getSessionType() {
                return OpenedSteps.class;
            }

            @Override
            public Session openSession() {
                return new OpenedSteps(journal);
            }
        };
    }

    /** Of the engine command that is under way. */
    static OpenedSteps now() {
        return Objects.requireNonNull(Context.getCommandContext().getSession(OpenedSteps.class));
    }

    void add(OpenedStep step) {
        opened.add(step);
    }

    /** Also called before anything else is written about steps, which may be among these. */
    @Override
    public void flush() {
        if (opened.isEmpty()) return;
        List<OpenedStep> written = List.copyOf(opened);
        opened.clear();
        journal.getObject().stepsOpened(written);
    }

    @Override
    public void close() {
        // Nothing is held open.
    }
}
