@RelationInterface("C:/schemas")
package com.example;

import dev.databag.*;
