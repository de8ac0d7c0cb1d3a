package io.playmaker.engine;

import io.playmaker.playbook.Gate.Finding;
import io.playmaker.playbook.Gate.Severity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The first of the engine's deployers. It is called within every deployment, whoever deploys, before the engine has sent
 * anything to the database; what it throws takes the deployment with it.
 */
class RefuseBrokenModels implements Deployer {

    private static final Logger log = LoggerFactory.getLogger(RefuseBrokenModels.class);

    private final ModelGate gate;

    RefuseBrokenModels(ModelGate gate) {
        this.gate = gate;
    }

    @Override
    public void deploy(DeploymentEntity deployment) {
        if (!deployment.isNew()) return; // It was let in once, and is only read again.
        if (deployment.getTenantId() != null)
            throw new BadUserRequestException("There are no tenants here. Leave the tenant empty, and deploy again.");
        Map<String, byte[]> files = new LinkedHashMap<>();
        deployment.getResources().forEach((name, resource) -> files.put(name, resource.getBytes()));
        List<Finding> findings = gate.check(files);
        if (findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR))
            throw new ModelsRefused(findings);
        findings.forEach(
                finding -> log.warn("{} is deployed with a warning: {}", finding.resource(), finding.message()));
    }
}
