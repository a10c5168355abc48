@RelationInterface("shop")
package com.example.large;

import dev.databag.RelationInterface;
