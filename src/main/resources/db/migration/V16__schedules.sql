create index account_subscription_renews_on on account_subscription (renews_on, id);
