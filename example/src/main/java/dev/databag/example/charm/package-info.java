/**
 * The two charms as Juju runs them: a hook comes in through the environment, databags and a status go out through
 * Juju's tools. They know nothing of JSON, and the application's charm knows of its workload only a file and a script.
 */
package dev.databag.example.charm;
