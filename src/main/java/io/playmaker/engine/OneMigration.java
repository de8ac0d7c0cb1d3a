package io.playmaker.engine;

import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.migration.MigrateProcessInstanceCmd;
import org.camunda.bpm.engine.impl.migration.MigrationPlanExecutionBuilderImpl;
import org.camunda.bpm.engine.impl.migration.instance.parser.MigratingInstanceParser;
import org.camunda.bpm.engine.impl.migration.validation.instance.MigratingProcessInstanceValidationReportImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationReport;
import org.camunda.bpm.engine.migration.MigrationPlan;

/**
 * The engine's own migration, one instance at a time, which can also be asked only whether it would work. Several take
 * part in one command: the engine's own refuses all when one cannot move.
 */
class OneMigration extends MigrateProcessInstanceCmd {

    private final MigrationPlan plan;
    private final transient CommandContext context;

    OneMigration(MigrationPlan plan, CommandContext context) {
        super(new MigrationPlanExecutionBuilderImpl(null, plan), true);
        this.plan = plan;
        this.context = context;
    }

    /** Whether the instance is there, in the version that the plan begins with. */
    boolean begins(String instance) {
        ExecutionEntity execution = context.getExecutionManager().findExecutionById(instance);
        return execution != null && plan.getSourceProcessDefinitionId().equals(execution.getProcessDefinitionId());
    }

    /** What stands against it; changes nothing. */
    MigratingProcessInstanceValidationReport check(String instance) {
        MigratingProcessInstanceValidationReportImpl report = new MigratingProcessInstanceValidationReportImpl();
        MigratingInstanceParser parser = new MigratingInstanceParser(
                context.getProcessEngineConfiguration().getProcessEngine());
        validateInstructions(context, parser.parse(instance, plan, report), report);
        return report;
    }

    /**
     * @throws org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationException before anything has changed,
     *     when something stands against it
     */
    void move(String instance) {
        migrateProcessInstance(context, instance, plan, resolveTargetProcessDefinition(context), true);
    }
}
