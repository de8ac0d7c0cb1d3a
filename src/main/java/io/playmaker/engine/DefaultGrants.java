package io.playmaker.engine;

import static org.camunda.bpm.engine.authorization.Permissions.READ;
import static org.camunda.bpm.engine.authorization.Permissions.UPDATE;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.repository.Deployment;

/** What the engine grants by itself, less what it grants too much: nobody deletes a deployment with its runs, or a user. */
class DefaultGrants extends DefaultAuthorizationProvider {

    @Override
    public AuthorizationEntity[] newUser(User user) {
        return new AuthorizationEntity[] {
            createGrantAuthorization(user.getId(), null, Resources.USER, user.getId(), READ, UPDATE)
        };
    }

    @Override
    public AuthorizationEntity[] newDeployment(Deployment deployment) {
        IdentityService identity = Context.getProcessEngineConfiguration().getIdentityService();
        Authentication person = identity.getCurrentAuthentication();
        if (person == null || person.getUserId() == null) return new AuthorizationEntity[0];
        return new AuthorizationEntity[] {
            createGrantAuthorization(person.getUserId(), null, Resources.DEPLOYMENT, deployment.getId(), READ)
        };
    }
}
