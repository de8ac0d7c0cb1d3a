package io.playmaker.engine;

import java.util.Objects;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.incident.DefaultIncidentHandler;
import org.camunda.bpm.engine.impl.incident.IncidentContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.runtime.Incident;
import org.jspecify.annotations.Nullable;

/** A job that failed for good becomes a trouble of its run, besides the engine's incident. */
class TroubleForPeople extends DefaultIncidentHandler {

    private final RunListeners listeners;

    TroubleForPeople(RunListeners listeners) {
        super(Incident.FAILED_JOB_HANDLER_TYPE);
        this.listeners = listeners;
    }

    @Override
    public Incident handleIncident(IncidentContext context, @Nullable String message) {
        if (context.getExecutionId() != null) {
            ExecutionEntity execution =
                    Context.getCommandContext().getExecutionManager().findExecutionById(context.getExecutionId());
            if (execution != null)
                listeners.troubled(
                        execution,
                        Objects.requireNonNullElse(context.getActivityId(), ""),
                        Objects.requireNonNullElse(message, "It failed without a message."),
                        context.getConfiguration());
        }
        return super.handleIncident(context, message);
    }

    @Override
    public void resolveIncident(IncidentContext context) {
        over(context);
        super.resolveIncident(context);
    }

    @Override
    public void deleteIncident(IncidentContext context) {
        over(context);
        super.deleteIncident(context);
    }

    private void over(IncidentContext context) {
        if (context.getConfiguration() != null) listeners.troubleOver(context.getConfiguration());
    }
}
