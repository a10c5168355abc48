@RelationInterface(value = ".", mapped = @Mapped(url = "https://example.com/port.json", file = "port.json",
        sha256 = "0000000000000000000000000000000000000000000000000000000000000000"))
package com.example;

import dev.databag.*;
