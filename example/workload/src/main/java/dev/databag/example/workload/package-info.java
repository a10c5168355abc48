/**
 * The application that the example's requirer charm looks after. It takes orders and traces them with OpenTelemetry's
 * SDK; where the traces go stands in its environment, and it knows nothing of Juju.
 */
package dev.databag.example.workload;
