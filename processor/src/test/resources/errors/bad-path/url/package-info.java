@RelationInterface("https://example.com/schemas")
package com.example;

import dev.databag.*;
