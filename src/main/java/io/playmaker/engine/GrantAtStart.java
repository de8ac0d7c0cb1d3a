package io.playmaker.engine;

import io.playmaker.engine.RoleGrants.Grant;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** Makes the roles' authorizations where they are missing. What an administrator granted besides stays. */
@Component
class GrantAtStart implements SmartInitializingSingleton {

    private final OneNode oneNode;
    private final AuthorizationService authorizations;

    GrantAtStart(OneNode oneNode, AuthorizationService authorizations) {
        this.oneNode = oneNode;
        this.authorizations = authorizations;
    }

    @Override
    public void afterSingletonsInstantiated() {
        oneNode.run(() -> RoleGrants.all().forEach(this::grant));
    }

    private void grant(Grant grant) {
        Authorization authorization = authorizations
                .createAuthorizationQuery()
                .authorizationType(Authorization.AUTH_TYPE_GRANT)
                .groupIdIn(grant.role().key())
                .resourceType(grant.resource())
                .resourceId(grant.id())
                .singleResult();
        if (authorization == null) {
            authorization = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
            authorization.setGroupId(grant.role().key());
            authorization.setResource(grant.resource());
            authorization.setResourceId(grant.id());
        }
        Authorization found = authorization;
        if (grant.permissions().stream().allMatch(found::isPermissionGranted)) return;
        grant.permissions().forEach(found::addPermission);
        authorizations.saveAuthorization(found);
    }
}
