@RelationInterface("/etc/schemas")
package com.example;

import dev.databag.*;
