package org.conferencecomplaints.platform.startup;

import java.util.List;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.EnvironmentAware;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Check of the settings for production, before the application connects to a database or opens a port. */
@Component
@Profile("production")
class ProductionCheck implements BeanFactoryPostProcessor, EnvironmentAware {

    private ConfigurableEnvironment settings;

    @Override
    public void setEnvironment(Environment environment) {
        settings = (ConfigurableEnvironment) environment;
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        List<String> problems = ProductionSettings.problems(settings);
        if (!problems.isEmpty()) {
            throw new NotFitForProduction(problems);
        }
    }
}
