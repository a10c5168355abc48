@TracingInterface(version = "v2")
package program.v2;

import dev.databag.TracingInterface;
