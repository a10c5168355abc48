package dev.databag.maven;

import org.apache.maven.AbstractMavenLifecycleParticipant;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.project.MavenProject;

/**
 * The shortcut {@code <extensions>true</extensions>}: binds both goals where the project binds neither. Declared in
 * META-INF/plexus/components.xml.
 */
public final class DatabagExtension extends AbstractMavenLifecycleParticipant {
    private static final String PLUGIN = "dev.databag:databag-maven-plugin";
    private static final String GENERATE = "generate";
    private static final String GENERATE_TEST = "generate-test";

    @Override
    public void afterProjectsRead(MavenSession session) {
        for (MavenProject project : session.getProjects()) {
            Plugin plugin = project.getPlugin(PLUGIN);
            if (plugin != null && plugin.isExtensions() && !isBound(plugin)) {
                bind(plugin);
            }
        }
    }

    private static boolean isBound(Plugin plugin) {
        return plugin.getExecutions().stream()
                .anyMatch(execution -> execution.getGoals().contains(GENERATE)
                        || execution.getGoals().contains(GENERATE_TEST));
    }

    private static void bind(Plugin plugin) {
        PluginExecution execution = new PluginExecution();
        execution.setId("databag");
        execution.addGoal(GENERATE);
        execution.addGoal(GENERATE_TEST);
        // Maven has given the plugin's configuration to its executions before this one was there.
        execution.setConfiguration(plugin.getConfiguration());
        plugin.addExecution(execution);
    }
}
