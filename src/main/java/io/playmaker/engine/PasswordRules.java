package io.playmaker.engine;

import java.util.List;
import org.camunda.bpm.engine.identity.PasswordPolicy;
import org.camunda.bpm.engine.identity.PasswordPolicyRule;
import org.camunda.bpm.engine.impl.identity.PasswordPolicyLengthRuleImpl;
import org.camunda.bpm.engine.impl.identity.PasswordPolicyUserDataRuleImpl;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.spring.boot.starter.configuration.impl.AbstractCamundaConfiguration;
import org.springframework.stereotype.Component;

/** Passwords are long and do not repeat what is known of the user; wrong ones slow the next attempt down. */
@Component
class PasswordRules extends AbstractCamundaConfiguration implements PasswordPolicy {

    private static final int SHORTEST = 12;

    @Override
    public void preInit(SpringProcessEngineConfiguration configuration) {
        configuration.setPasswordPolicy(this);
        configuration.setEnablePasswordPolicy(true);
        configuration.setGroupResourceWhitelistPattern("[a-z]+(-[a-z]+)*");
        configuration.setUserResourceWhitelistPattern("[A-Za-z0-9][A-Za-z0-9._@-]*");
        configuration.setLoginMaxAttempts(10);
        configuration.setLoginDelayBase(3);
        configuration.setLoginDelayFactor(2);
        configuration.setLoginDelayMaxTime(60);
    }

    @Override
    public List<PasswordPolicyRule> getRules() {
        return List.of(new PasswordPolicyLengthRuleImpl(SHORTEST), new PasswordPolicyUserDataRuleImpl());
    }
}
