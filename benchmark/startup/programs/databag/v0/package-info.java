@TracingInterface(version = "v0")
package program.v0;

import dev.databag.TracingInterface;
