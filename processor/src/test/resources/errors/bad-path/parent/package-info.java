@RelationInterface("../schemas")
package com.example;

import dev.databag.*;
